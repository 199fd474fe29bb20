import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import { loadLate } from './lateCode';
import type { LayerSource, WorkOptions } from './layerSource';
import type { ServiceInspection } from './services/readService';
import { serviceOf } from './services/serviceAddress';

/**
 * What an address offers before it is read: the layers of a service, and how many features the chosen one has.
 * @returns null for the address of a file, and the problems of `inspectService`
 */
export async function inspectAddress(
  { url, name, layer, area }: Extract<LayerSource, { kind: 'address' }>,
  options: WorkOptions = {},
): Promise<Result<ServiceInspection | null>> {
  const service = serviceOf(url);
  if (!service) return ok(null);
  const { inspectService } = await loadLate(() => import('./services/readService'));
  return inspectService(service, name, { ...options, layer, area });
}
