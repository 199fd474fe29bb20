import { version } from '../../../package.json';
import { useTranslate } from '../shared/useTranslate';
import { AboutSources } from './AboutSources';
import { Changes } from './Changes';

const MAKING = ['goal', 'realised', 'gap', 'schedule', 'missing', 'estimate'] as const;
const LIMITS = ['example', 'schematic', 'points', 'year', 'device'] as const;

/** Where numbers come from, how they are made, what they cannot say, and what changed. */
export function AboutPage() {
  const t = useTranslate();
  return (
    <>
      <p>{t('about.intro')}</p>
      <AboutSources />
      <section aria-labelledby="about-making">
        <h3 id="about-making">{t('about.making')}</h3>
        <ul className="help-list">
          {MAKING.map((point) => (
            <li key={point}>{t(`about.making.${point}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="about-limits">
        <h3 id="about-limits">{t('about.limits')}</h3>
        <ul className="help-list">
          {LIMITS.map((point) => (
            <li key={point}>{t(`about.limits.${point}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="about-version">
        <h3 id="about-version">{t('about.version', { version })}</h3>
        <Changes />
      </section>
    </>
  );
}
