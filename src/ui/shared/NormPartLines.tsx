import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { normPartName, normPartText } from '../../i18n/normPartText';
import { useApp } from '../../state/AppContext';

/** What the norm asks beside its quantity, one line each: "Tussendoel eind 2025: 380 van 402 kWp, niet gehaald". */
export function NormPartLines({ record }: { record: CoverageRecord }) {
  const language = useApp((state) => state.language);
  return (
    <>
      {record.parts.map((part) => (
        <span key={part.kind} className="norm-part">
          {normPartName(language, part)}: {normPartText(language, record, part)}
        </span>
      ))}
    </>
  );
}
