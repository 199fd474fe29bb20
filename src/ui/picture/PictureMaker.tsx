import { useEffect, useEffectEvent } from 'react';
import { takeMapPicture } from '../../map/takeMapPicture';
import { deliverPicture } from '../../state/actions/project';
import { useActionContext, useAct } from '../../state/store/AppContext';
import type { AppState } from '../../state/store/appStore';
import { whenState } from '../../state/store/appStore';
import { selectIsCounting } from '../../state/selectors/counts';
import { selectDrawnMeasures } from '../../state/selectors/drawing';
import { selectLevel, selectSelectedIndex } from '../../state/selectors/levels';
import {
  selectContextUrl,
  selectOwnOutlines,
  selectShownBounds,
  selectWithin,
} from '../../state/selectors/shownAreas';
import { selectTargetRecords } from '../../state/selectors/subject';
import type { MapPosition } from '../../state/store/view';
import { classOfRecord } from '../../domain/classify/breaksAroundTarget';
import { useTranslate } from '../shared/useTranslate';
import { composePicture } from './composePicture';
import { loadLetters } from './ink';
import { pictureContent, MAP_HEIGHT, MAP_PADDING, PIXELS_PER_UNIT, SHEET } from './pictureContent';

/** The same ground as the map on the screen shows, which may be of another size. */
function sameGround(position: MapPosition | null): MapPosition | null {
  const shown = document.querySelector('.coverage-map')?.getBoundingClientRect();
  if (!position || !shown || shown.width === 0) return position;
  const factor = Math.min(SHEET.width / shown.width, MAP_HEIGHT / shown.height);
  return { ...position, zoom: position.zoom + Math.log2(factor) };
}

async function makePicture(state: AppState): Promise<{ name: string; picture: Blob | null }> {
  const content = pictureContent(state);
  const level = selectLevel(state);
  const bounds = selectShownBounds(state);
  if (!content || !level || !bounds) return { name: '', picture: null };
  const [map] = await Promise.all([
    takeMapPicture({
      ...{ width: SHEET.width, height: MAP_HEIGHT, pixelRatio: PIXELS_PER_UNIT, padding: MAP_PADDING },
      areas: {
        ...{ url: level.outlineUrl, labelUrl: level.labelUrl, bounds },
        schematic: level.schematic,
      },
      classes: selectTargetRecords(state).map(classOfRecord),
      selectedIndex: selectSelectedIndex(state),
      shownIndices: selectWithin(state)?.indices ?? null,
      ownOutlines: selectOwnOutlines(state),
      contextUrl: selectContextUrl(state),
      measures: selectDrawnMeasures(state),
      basemap: state.basemap,
      view: sameGround(state.mapPosition),
    }),
    loadLetters(),
  ]);
  const picture = map && (await composePicture(content, map, state.language));
  return { name: content.fileName, picture };
}

/** Makes the picture that was asked for, and says so while it does. */
export function PictureMaker() {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const deliver = useEffectEvent((made: Awaited<ReturnType<typeof makePicture>>) => {
    act(deliverPicture, made);
  });
  useEffect(() => {
    let current = true;
    // A number that is still being counted must not leave.
    void whenState(store, (state) => !current || !selectIsCounting(state)).then(async () => {
      if (!current) return;
      const made = await makePicture(store.getState());
      if (current) deliver(made);
    });
    return () => {
      current = false;
    };
  }, [store]);
  return (
    <p className="picture-status" role="status">
      {t('picture.making')}
    </p>
  );
}
