import { useTranslate } from '../shared/useTranslate';

/** What the lines of a strip mean. */
export function StripKey() {
  const t = useTranslate();
  const symbol = (content: React.ReactNode) => (
    <svg width="16" height="18" aria-hidden="true">
      {content}
    </svg>
  );
  return (
    <ul className="strip-key" aria-label={t('compare.key')}>
      <li>
        {symbol(<path className="strip-areas" d="M4 3V15M8 3V15M12 3V15" />)}
        {t('compare.keyEach')}
      </li>
      <li>
        {symbol(<rect className="strip-half" y="2" width="16" height="14" />)}
        {t('compare.keyHalf')}
      </li>
      <li>
        {symbol(<path className="strip-median" d="M7 0H9V10L12 16H4L7 10Z" />)}
        {t('compare.keyMedian')}
      </li>
      <li>
        {symbol(<line className="strip-line" x1="8" x2="8" y2="18" />)}
        {t('compare.keyLine')}
      </li>
    </ul>
  );
}
