import { late } from '../shared/late';

// The controls bring a library that the first numbers do not need; they come when those are there.
const HeaderControls = late(async () => (await import('./HeaderControls')).HeaderControls, 'first', true);

interface Props {
  /** Whether the title of the map is seen; where it is not, the name is the first heading of the page. */
  hasMap: boolean;
}

/** The bar at the top: the name at once, the controls as soon as they are there. */
export function AppHeader({ hasMap }: Props) {
  const Name = hasMap ? 'p' : 'h1';
  return (
    <header className="app-header">
      <Name className="brand">
        Pact<span>kaart</span>
      </Name>
      <HeaderControls />
    </header>
  );
}
