import { useTranslate } from './useTranslate';

/** Stands beside every number and layer that is invented. */
export function ExampleLabel() {
  const t = useTranslate();
  return (
    <abbr className="label label-example" title={t('label.exampleHelp')}>
      {t('label.example')}
    </abbr>
  );
}
