import type { MultiPolygon } from 'geojson';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import type { Ref, RefObject } from 'react';
import type { Sketch } from '../../domain/areas/drawnShape';
import type { CoverageMap } from '../coverageMap';
import type { DrawingCommands, DrawingRequest, MapDrawing } from './mapDrawing';

/** A drawing as the component of the map is given it. */
export interface DrawnOnMap extends Omit<DrawingRequest, 'shape' | 'corners'> {
  /** Another id is another drawing: the one before is taken off the map. */
  id: number;
  /** What it goes on from, asked when it begins: it changes with every move of the pointer, and the component does not. */
  goesOnFrom: () => Pick<DrawingRequest, 'shape' | 'corners'>;
  /** The area as it would be saved; null while there is none, or where the drawing itself shows it. */
  preview: MultiPolygon | null;
  /** Whether corners snap to measures and borders now. */
  snaps: boolean;
  /** For buttons beside the map. */
  commands: Ref<DrawingCommands>;
  onSketch: (sketch: Sketch) => void;
  onCancel: () => void;
  /** Enter was pressed where only handles are left. */
  onDone?: () => void;
  /** No map could be made to draw on, or what is needed to draw could not be loaded. */
  onError: (why: 'noMap' | 'notLoaded') => void;
}

/** Hands a drawing on to the map. Answers whether the map takes corners. */
export function useMapDrawing(map: RefObject<CoverageMap | null>, drawing: DrawnOnMap | null): boolean {
  const begun = useRef<MapDrawing>(null);
  const [readyId, setReadyId] = useState<number | null>(null);
  const onSketch = useEffectEvent((sketch: Sketch) => drawing?.onSketch(sketch));
  const onCancel = useEffectEvent(() => drawing?.onCancel());
  const onDone = useEffectEvent(() => drawing?.onDone?.());
  const onError = useEffectEvent((why: 'noMap' | 'notLoaded') => drawing?.onError(why));
  const start = useEffectEvent((id: number): MapDrawing | null =>
    drawing && map.current
      ? map.current.startDrawing(
          { ...drawing, ...drawing.goesOnFrom() },
          {
            onSketch: (sketch) => onSketch(sketch),
            onCancel: () => onCancel(),
            onDone: () => onDone(),
            onReady: () => setReadyId(id),
            onError: () => onError('notLoaded'),
          },
        )
      : null,
  );

  const id = drawing?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    begun.current = start(id);
    // There is no map, and no tool waits for a corner of it.
    if (!begun.current) onError('noMap');
    return () => {
      begun.current?.stop();
      begun.current = null;
    };
  }, [id]);
  const preview = drawing?.preview ?? null;
  useEffect(() => begun.current?.setPreview(preview), [preview, id]);
  const snaps = drawing?.snaps ?? true;
  useEffect(() => begun.current?.setSnapping(snaps), [snaps, id]);
  useImperativeHandle(
    drawing?.commands,
    () => ({
      undo: () => begun.current?.undo(),
      removeCorner: () => begun.current?.removeCorner() ?? false,
      finish: () => begun.current?.finish(),
      setCorner: (position) => begun.current?.setCorner(position),
    }),
    [],
  );
  return id !== null && readyId === id;
}
