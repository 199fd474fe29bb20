import { describe, expect, test, vi } from 'vitest';
import { keepOffline } from '../../../../src/state/jobs/keepOffline';
import { createAppStore } from '../../../../src/state/store/appStore';

const ready = () => {
  const store = createAppStore();
  store.setState({ phase: 'ready' });
  return store;
};

/** A browser whose worker for this page is in some state. */
function browser(waiting: object | null, controller: object | null) {
  const posted: unknown[] = [];
  const registration = Object.assign(new EventTarget(), {
    ...{ waiting, installing: null as EventTarget | null, update: () => Promise.resolve() },
    active: { postMessage: (message: unknown) => posted.push(message) },
  });
  const register = vi.fn(() => Promise.resolve(registration));
  const workers = { register, ready: Promise.resolve(registration), controller };
  return { posted, registration, register, workers: workers as unknown as ServiceWorkerContainer };
}

const surroundings = { base: 'https://x.be/kaart/' };

describe('what is kept for a visit without a network', () => {
  test('is asked for when all is read, not before', async () => {
    vi.useFakeTimers();
    const { workers, register, posted } = browser(null, null);
    const store = createAppStore();
    const keeping = keepOffline(store, { ...surroundings, workers });
    expect(register).not.toHaveBeenCalled();
    store.setState({ phase: 'ready' });
    await keeping;
    expect(posted).toEqual(['keepData']);
    expect(store.getState().notices).toEqual([]);
    vi.useRealTimers();
  });

  test('has a newer version told once, with the offer to take it', async () => {
    vi.useFakeTimers();
    const { workers, registration } = browser(null, {});
    const store = ready();
    await keepOffline(store, { ...surroundings, workers });
    const installing = new EventTarget();
    registration.installing = installing;
    registration.dispatchEvent(new Event('updatefound'));
    installing.dispatchEvent(new Event('statechange'));
    expect(store.getState().notices).toEqual([]);
    registration.waiting = installing;
    installing.dispatchEvent(new Event('statechange'));
    installing.dispatchEvent(new Event('statechange'));
    expect(store.getState().notices.map(({ offer }) => offer)).toEqual(['takeNewer']);
    vi.useRealTimers();
  });

  test('is nothing without a secure context', async () => {
    const store = ready();
    await keepOffline(store, { ...surroundings, workers: undefined });
    expect(store.getState().notices).toEqual([]);
  });
});
