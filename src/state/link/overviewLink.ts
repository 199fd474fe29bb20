import { FIRST_ORDER, NO_AREA_FILTER } from '../../domain/overview/overviewAreas';
import type { OverviewOrder } from '../../domain/overview/overviewAreas';
import { OVERVIEW_COLOURS } from '../../domain/overview/relativeClass';
import type { OverviewColour } from '../../domain/overview/relativeClass';
import { isTargetId } from '../../domain/targets/lekp';
import { isAddedTargetKey } from '../../domain/targets/targetInForce';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { OverviewSlice } from '../store/overview';

const COLOUR_NAMES: Record<OverviewColour, string> = { share: '', gap: 'gat', pace: 'tempo' };

function orderText({ key, descending }: OverviewOrder): string {
  return `${descending ? '-' : ''}${key}`;
}

function isTarget(text: string): text is TargetKey {
  return isTargetId(text) || isAddedTargetKey(text);
}

/** How the overview is looked at, as the names and values of a query; '' for what is as at first. */
export function encodeOverview({
  areaFilter: { behindAtLeast, behindOn, onlyReal },
  overviewOrder,
  overviewColour,
}: OverviewSlice): [name: string, value: string][] {
  const order = orderText(overviewOrder);
  return [
    ['achter', String(behindAtLeast ?? '')],
    ['achterop', behindOn ?? ''],
    ['echt', onlyReal ? 'ja' : ''],
    ['rijen', order === orderText(FIRST_ORDER) ? '' : order],
    ['kleur', COLOUR_NAMES[overviewColour]],
  ];
}

/** Read what {@link encodeOverview} wrote; what is absent or makes no sense is left out. */
export function decodeOverview(query: URLSearchParams): Partial<OverviewSlice> {
  const read: Partial<OverviewSlice> = {};
  const count = Number(query.get('achter'));
  const on = query.get('achterop') ?? '';
  const filter = {
    ...(Number.isInteger(count) && count > 0 && { behindAtLeast: count }),
    ...(isTarget(on) && { behindOn: on }),
    ...(query.get('echt') === 'ja' && { onlyReal: true }),
  };
  if (Object.keys(filter).length > 0) read.areaFilter = { ...NO_AREA_FILTER, ...filter };
  const order = query.get('rijen') ?? '';
  const name = order.replace(/^-/, '');
  const key = isTarget(name)
    ? name
    : (['behind', 'name', 'inhabitants'] as const).find((known) => known === name);
  if (key) read.overviewOrder = { key, descending: order.startsWith('-') };
  const colour = OVERVIEW_COLOURS.find((one) => COLOUR_NAMES[one] === query.get('kleur'));
  if (colour) read.overviewColour = colour;
  return read;
}
