import '../styles/overview.css';
import { itemAt } from '../../domain/itemAt';
import { behindOf } from '../../domain/overview/overviewAreas';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import { formatDate, formatShare } from '../../i18n/format';
import { cellText } from '../../i18n/overviewText';
import { boundariesName, levelSource } from '../../state/selectors/levels';
import { useApp } from '../../state/store/AppContext';
import { cellOf, CellSign } from '../overview/CellSign';
import { AreasMap } from '../report/AreasMap';
import { boxAround, mapFrame } from '../report/mapFrame';
import { MapLegend } from '../report/MapLegend';
import type { MapTheme } from '../report/mapTheme';
import { levelKind, useTargetName } from '../shared/names';
import { SourceLabels } from '../shared/Labels';
import { useTranslate } from '../shared/useTranslate';
import type { AtlasGroup } from './atlasGroups';
import { BLOCKS_ABREAST, overviewSheets } from './atlasOverview';
import type { AtlasColumn, AtlasOverview } from './atlasOverview';
import { AtlasSheet } from './AtlasSheet';

/** Size of the map on paper, in mm: as low as what stands beside it, or higher where the areas and the rows below leave room. */
const MAP_WIDTH = 120;
const MAP_LOWEST = 74;
const MAP_HIGHEST = 108;
/** Space around all areas together, as a part of the larger side. */
const MAP_MARGIN = 0.03;

/** Whether blocks of so many targets leave room for a higher map and wider lines. */
const isRoomy = (targets: number): boolean => targets <= 2 * BLOCKS_ABREAST;

/** How high the map is, in mm, for areas in a box (west, north, east, south) above blocks of so many targets. */
function mapHeight(box: readonly number[] | null, targets: number): number {
  if (!box || !isRoomy(targets)) return MAP_LOWEST;
  const [west, north, east, south] = box as [number, number, number, number];
  const asWide = (MAP_WIDTH * (south - north)) / (east - west);
  return Math.min(MAP_HIGHEST, Math.max(MAP_LOWEST, asWide));
}

/** The areas that are furthest from one target, with the share of the goal that each has. */
function FurthestBlock({ group, found }: { group: AtlasGroup; found: AtlasColumn }) {
  const t = useTranslate();
  const { column, known, behind, furthest } = found;
  const { held } = column;
  const name = useTargetName()(held);
  return (
    <section aria-label={name}>
      <h3>
        {held.name ?? t(`overview.short.${held.target.id}`)} <SourceLabels target={held} />
      </h3>
      <p>{known === 0 ? t('state.no data') : t('atlas.behind', { behind, known })}</p>
      <ol>
        {furthest.map((index) => (
          <li key={index}>
            <span>{itemAt(group.level.areas, index).name}</span>
            <span className="visually-hidden">{formatShare(itemAt(column.records, index).share ?? 0)}</span>
            <span aria-hidden="true">
              <CellSign cell={cellOf(column, index)} colour="share" />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Props {
  title: string;
  group: AtlasGroup;
  overview: AtlasOverview;
  shapes: PrintShapes | null;
  theme: MapTheme;
  /** ISO date. */
  date: string;
}

/** The map of all areas of the atlas, and beside it those that are behind on the most targets. */
function OverviewMap({ title, group, overview, shapes, theme }: Omit<Props, 'date'>) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { level, indices } = group;
  const box = shapes && boxAround(shapes.boxes, indices);
  const height = mapHeight(box, overview.columns.length);
  return (
    <figure className="atlas-map" style={{ gridTemplateColumns: `${MAP_WIDTH}mm minmax(0, 1fr)` }}>
      <div style={{ height: `${height}mm` }}>
        {shapes && box && (
          <AreasMap
            {...{ level, shapes, theme }}
            frame={mapFrame(box, MAP_WIDTH / height, MAP_MARGIN)}
            width={MAP_WIDTH}
            coloured={indices}
            index={null}
            label={t('atlas.map', { name: title, title: theme.title })}
          />
        )}
      </div>
      <div>
        <MapLegend theme={theme} source={levelSource(language, level)} />
        {overview.mostBehind.length > 0 && (
          <section className="atlas-most" aria-labelledby="atlas-most">
            <h3 id="atlas-most">{t('atlas.mostBehind')}</h3>
            <ol>
              {overview.mostBehind.map((index) => {
                const schedule = itemAt(overview.schedules, index);
                return (
                  <li key={index}>
                    <span>{itemAt(level.areas, index).name}</span>
                    <span className="muted">
                      {t('atlas.onSchedule', { on: behindOf(schedule), known: schedule.known })}
                    </span>
                  </li>
                );
              })}
            </ol>
          </section>
        )}
      </div>
    </figure>
  );
}

/** Which signs the numbers of a sheet carry, in words. */
const SIGNS = [
  ['±', 'overview.key.estimated'],
  ['*', 'overview.key.ownNorm'],
  ['°', 'overview.key.partial'],
] as const;

/**
 * The first sheet of an atlas: a map of its areas, and per target the ten that are furthest behind. More targets than it has
 * room for stand on sheets of their own.
 */
export function AtlasOverviewSheets(props: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { title, group, overview, date } = props;
  const { level, indices } = group;
  const version = useApp((state) => state.version);
  const boundaries = useApp((state) => boundariesName(state, level));
  const { columns, plan } = overview;
  const examples = columns.filter(({ column }) => column.synthetic).length;
  const used = columns.flatMap(({ column, furthest }) =>
    furthest.map((index) => cellText(cellOf(column, index), 0, 'share')),
  );
  const signs = SIGNS.filter(([sign]) => used.some((text) => text.includes(sign)));
  const areas = t(`level.count.${levelKind(level)}`, { count: indices.length });
  const foot = [
    t('atlas.foot', { version }),
    ...(level.schematic ? [t('report.foot.schematic')] : []),
    ...(boundaries === null ? [] : [t('report.foot.boundaries', { name: boundaries })]),
    ...(examples > 0 ? [t('report.foot.example')] : []),
  ];
  return (
    <div className="atlas-contents atlas-overview">
      {overviewSheets(columns).map((shown, sheet) => (
        <AtlasSheet key={sheet} label={t('atlas.overview')} page={sheet + 1} foot={foot.join(' · ')}>
          <p className="sheet-overline">
            {t('atlas.contentsOverline', { date: formatDate(language, date) })}
          </p>
          <h2>{t('overview.title', { where: title, areas, targets: columns.length })}</h2>
          {sheet === 0 && (
            <>
              {(examples > 0 || plan !== null) && (
                <p className="sheet-caution">
                  {examples > 0 && t('report.headline.example', { count: examples })}{' '}
                  {plan !== null && t('atlas.withoutPlan', { plan })}
                </p>
              )}
              <OverviewMap {...props} />
            </>
          )}
          <p className="sheet-key">
            <strong>{t('atlas.furthest')}</strong>{' '}
            {[t('atlas.furthestHelp'), ...signs.map(([, key]) => t(key))].join(' · ')}
          </p>
          <div className="atlas-furthest" data-roomy={isRoomy(shown.length) || undefined}>
            {shown.map((found) => (
              <FurthestBlock key={found.column.held.key} group={group} found={found} />
            ))}
          </div>
        </AtlasSheet>
      ))}
    </div>
  );
}
