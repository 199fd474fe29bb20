import type { FoundAddress } from '../../io/services/addressSearch';
import { defineAction } from '../store/action';

/** Half of the least that is shown around an address, in degrees: its street and those beside it. */
const [LEAST_LONGITUDE, LEAST_LATITUDE] = [0.003, 0.0015];

/** Look for an address, where the map is to show it. It is asked for by the panel that this opens. */
export const findAddress = defineAction<string>({
  history: 'outside',
  run: ({ store }, text) => {
    store.setState(({ page }) => ({
      ...{ address: { text, chosen: null }, tab: 'map', page: page === 'plan' ? page : 'map' },
      ...{ chosenMeasure: null, comparing: false },
    }));
  },
});

/** Choose one of the addresses that were found: the map goes there and marks the place. */
export const chooseAddress = defineAction<FoundAddress>({
  history: 'outside',
  run: ({ store }, chosen) => {
    const { place, box } = chosen;
    store.setState(({ address }) => ({
      address: { text: address?.text ?? chosen.text, chosen },
      mapTarget: {
        bounds: [
          Math.min(box[0], place[0] - LEAST_LONGITUDE),
          Math.min(box[1], place[1] - LEAST_LATITUDE),
          Math.max(box[2], place[0] + LEAST_LONGITUDE),
          Math.max(box[3], place[1] + LEAST_LATITUDE),
        ],
      },
    }));
  },
});

/** Leave the address: panel and mark go. */
export const closeAddress = defineAction<null>({
  history: 'outside',
  run: ({ store }) => {
    store.setState({ address: null });
  },
});
