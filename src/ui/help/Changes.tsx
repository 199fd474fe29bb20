import changelog from '../../../CHANGELOG.md?raw';
import { useTranslate } from '../shared/useTranslate';
import { changeList } from './changeList';

const NEW = ['overview', 'plan', 'data', 'map', 'numbers', 'kept', 'help'] as const;

/** What is new in a few lines, and all that changed, newest first, from the one list that the repository keeps. */
export function Changes() {
  const t = useTranslate();
  return (
    <>
      <h4>{t('about.new')}</h4>
      <ul className="help-list">
        {NEW.map((point) => (
          <li key={point}>{t(`about.new.${point}`)}</li>
        ))}
      </ul>
      <p>{t('about.changes')}</p>
      <div lang="en">
        {changeList(changelog).map(({ title, parts }) => (
          <section key={title}>
            <h4>{title}</h4>
            {parts.map((part) => (
              <details key={part.title}>
                <summary>
                  {part.title} ({part.points.length})
                </summary>
                <ul className="help-list">
                  {part.points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </details>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
