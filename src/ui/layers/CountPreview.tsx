import { useEffect, useState } from 'react';
import { countsNothing } from '../../domain/measures/countSummary';
import type { Result } from '../../domain/result';
import { lekpTarget } from '../../domain/targets/lekp';
import { recipeFrom } from '../../engine/layerRecipe';
import type { MeasureRecipe } from '../../engine/layerRecipe';
import { previewText } from '../../i18n/countSummaryText';
import { problemText } from '../../i18n/translate';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { countedTerms, selectTargetInForce } from '../../state/selectors/targets';
import { useActionContext, useApp } from '../../state/store/AppContext';
import type { CountPreview as Preview } from '../../worker/importCalls';
import { useTranslate } from '../shared/useTranslate';
import { PreviewMap } from './PreviewMap';
import { RowAccount } from './RowAccount';

/** What a recipe would count, before it is used: by the rules of the count itself, in words and on a map. */
export function CountPreview({ read, recipe }: { read: ReadSource; recipe: MeasureRecipe | null }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const target = useApp((state) => (recipe ? selectTargetInForce(state, recipe.target)?.target : null));
  const preview = usePreview(read.id, recipe);
  const summary = preview?.ok ? preview.value.summary : null;
  return (
    <>
      <p
        role="status"
        className={summary && countsNothing(summary) ? 'count-preview problem' : 'count-preview'}
      >
        {recipe === null
          ? t('preview.noTarget')
          : preview === null
            ? t('preview.counting')
            : preview.ok
              ? previewText(language, preview.value.summary, target ?? lekpTarget(recipe.target))
              : problemText(language, preview.problem)}
      </p>
      {recipe && preview?.ok && (
        <PreviewMap
          read={read}
          target={recipe.target}
          standing={preview.value.standing}
          summary={preview.value.summary}
        />
      )}
      <RowAccount id={read.id} report={read.report} counted={preview?.ok ? preview.value.rows : null} />
    </>
  );
}

/**
 * What a recipe would count at the date on the screen, asked of the worker again when either changes; the answer before it
 * until that is there, null before the first.
 */
function usePreview(layerId: string, recipe: MeasureRecipe | null): Result<Preview> | null {
  const { engine } = useActionContext();
  const date = useApp((state) => state.date);
  const cpeWeights = useApp((state) => state.cpeWeights);
  const terms = useApp((state) => (recipe ? countedTerms(state, recipe.target) : undefined));
  const [preview, setPreview] = useState<Result<Preview> | null>(null);
  // A recipe is made anew at every render of a form; only another content is another question.
  const question = JSON.stringify(recipe && recipeFrom(recipe, terms));
  useEffect(() => {
    let isNewest = true;
    const asked = JSON.parse(question) as MeasureRecipe | null;
    const context = { date: Number(date.replaceAll('-', '')), cpeWeights };
    void (asked && engine.previewMeasures(layerId, asked, context))?.then((answer) => {
      if (isNewest) setPreview(answer);
    });
    return () => {
      isNewest = false;
    };
  }, [engine, layerId, question, date, cpeWeights]);
  return recipe === null ? null : preview;
}
