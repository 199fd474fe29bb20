import { useEffect, useState } from 'react';
import type { MeasureInspection } from '../../engine/inspectMeasures';
import type { MeasureRecipe } from '../../engine/layerRecipe';
import { useActionContext } from '../../state/AppContext';

/**
 * What a recipe leaves open in a read layer, asked of the worker again when the recipe changes. Until the answer to the
 * newest recipe is there the one before it stands, so that a form does not jump; null before the first.
 * @param recipe null while there is none to ask about
 */
export function useMeasureInspection(
  layerId: string,
  recipe: MeasureRecipe | null,
): MeasureInspection | null {
  const { engine } = useActionContext();
  const [inspection, setInspection] = useState<MeasureInspection | null>(null);
  // A recipe is made anew at every render of a form; only another content is another question.
  const question = JSON.stringify(recipe);
  useEffect(() => {
    let isNewest = true;
    const asked = JSON.parse(question) as MeasureRecipe | null;
    void (asked && engine.inspectMeasures(layerId, asked))?.then((answer) => {
      if (isNewest && answer.ok) setInspection(answer.value);
    });
    return () => {
      isNewest = false;
    };
  }, [engine, layerId, question]);
  return inspection;
}
