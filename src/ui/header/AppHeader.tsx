import { late } from '../shared/late';

// The controls bring a library that the first numbers do not need; they come when those are there.
const HeaderControls = late(async () => (await import('./HeaderControls')).HeaderControls, 'first', true);

interface Props {
  /** Whether the page has a title that is seen; where it has none, the name is its first heading. */
  hasTitle: boolean;
}

/** The bar at the top: the name at once, the controls as soon as they are there. */
export function AppHeader({ hasTitle }: Props) {
  const Name = hasTitle ? 'div' : 'h1';
  return (
    <header className="app-header">
      <Name className="brand">
        Pact<span>kaart</span>
      </Name>
      <HeaderControls />
    </header>
  );
}
