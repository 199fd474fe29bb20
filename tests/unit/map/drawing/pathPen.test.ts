import { coordAll } from '@turf/turf';
import type { GeoJSON, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import type { Sketch } from '../../../../src/domain/areas/drawnShape';

vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });
const { DrawingLayers } = await import('../../../../src/map/drawing/drawingLayers');
const { PathPen } = await import('../../../../src/map/drawing/pathPen');

/** A map of a thousand pixels a degree, that counts the positions that it is given to draw. */
function countingMap() {
  let given = 0;
  const count = (data: GeoJSON) => {
    given += coordAll(data as Parameters<typeof coordAll>[0]).length;
  };
  const source = {
    setData: count,
    updateData: ({ add }: { add: GeoJSON[] }) => add.forEach(count),
  };
  const map = {
    ...{ addSource: () => undefined, addLayer: () => undefined, getSource: () => source },
    project: ([x, y]: [number, number]) => ({ x: 1000 * x, y: -1000 * y }),
  } as unknown as MapLibreMap;
  return {
    map,
    taken: () => {
      const now = given;
      given = 0;
      return now;
    },
  };
}

function penOn(map: MapLibreMap, tool: 'line' | 'polygon') {
  const finished: Sketch[] = [];
  const pen = new PathPen(map, new DrawingLayers(map), tool, (position) => position, {
    onChange: () => undefined,
    onFinish: (sketch) => finished.push(sketch),
  });
  const at = ([lng, lat]: Position) => ({
    ...{ lng: lng!, lat: lat! },
    ...{ containerX: 1000 * lng!, containerY: -1000 * lat! },
  });
  return {
    ...{ pen, finished },
    move: (position: Position) => pen.move(at(position)),
    click: (position: Position) => pen.click(at(position)),
    /** As the adapter sets a corner that was typed. */
    type: ([lng, lat]: [number, number]) => {
      pen.click({ lng, lat, containerX: Infinity, containerY: Infinity });
    },
  };
}

test('what an event draws does not grow with the corners that were set', () => {
  const { map, taken } = countingMap();
  const { pen, move, click } = penOn(map, 'polygon');
  const most = [0, 0];
  for (let corner = 0; corner < 2000; corner++) {
    const angle = (2 * Math.PI * corner) / 2001;
    const place: Position = [10 * Math.cos(angle), 10 * Math.sin(angle)];
    taken();
    move(place);
    click(place);
    const half = corner < 1000 ? 0 : 1;
    if (corner > 300) most[half] = Math.max(most[half]!, taken());
  }
  expect(pen.sketch().corners).toBe(2000);
  expect(most[1]).toBe(most[0]);
  expect(most[1]).toBeLessThan(12);
  pen.undo();
  expect(pen.sketch()).toMatchObject({ corners: 1999, undoable: true });
});

test('a second click on the last corner ends a line, and on the first one a polygon, which turns against the clock', () => {
  const line = penOn(countingMap().map, 'line');
  for (const place of [
    [0, 0],
    [1, 0],
    [1.01, 0],
  ])
    line.click(place);
  expect(line.finished).toEqual([
    {
      shape: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 0],
        ],
      },
      ...{ corners: 2, radius: null, finished: true, undoable: false },
    },
  ]);
  const polygon = penOn(countingMap().map, 'polygon');
  for (const place of [
    [0, 0],
    [0, 1],
    [0, 1],
    [1, 1],
    [0.01, 0],
  ])
    polygon.click(place);
  expect(polygon.finished[0]?.shape?.coordinates).toEqual([
    [
      [
        [0, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  ]);
});

test('the first corner of a polygon typed once more ends it, and is no corner twice before it has enough', () => {
  const { finished, pen, type } = penOn(countingMap().map, 'polygon');
  type([0, 0]);
  type([1, 0]);
  type([0, 0]);
  expect(pen.sketch().corners).toBe(2);
  type([1, 1]);
  type([0, 0]);
  expect(finished.map(({ corners }) => corners)).toEqual([3]);
});

test('before the first corner there is nothing, and after the last is taken back there is nothing again', () => {
  const { pen, move, click } = penOn(countingMap().map, 'line');
  move([3, 3]);
  expect(pen.sketch().shape).toBeNull();
  click([0, 0]);
  move([3, 3]);
  expect(pen.sketch()).toMatchObject({
    corners: 1,
    shape: {
      coordinates: [
        [0, 0],
        [3, 3],
      ],
    },
  });
  pen.undo();
  expect(pen.sketch()).toMatchObject({ shape: null, corners: 0, undoable: false });
  pen.finish();
});
