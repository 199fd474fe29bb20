import { late } from '../shared/late';
// The controls bring a library that the first numbers do not need; they come while those are read.
const HeaderControls = late(async () => (await import('./HeaderControls')).HeaderControls);

/** The bar at the top: the name at once, the controls as soon as they are there. */
export function AppHeader() {
  return (
    <header className="app-header">
      <p className="brand">
        Pact<span>kaart</span>
      </p>
      <HeaderControls />
    </header>
  );
}
