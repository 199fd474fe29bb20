import { expect, test, vi } from 'vitest';

test('a script knows by itself what the page says only in dialogs and on later pages', async () => {
  vi.resetModules();
  const { saidByPage } = await import('../../../../scripts/browser/saidByPage');
  expect(saidByPage('open.title')).toBe('Eigen laag openen');
  expect(saidByPage('open.fetchGdal')).toBe('Haal GDAL op en lees het bestand');
});
