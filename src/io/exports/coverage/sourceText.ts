import type { CoverageContext, SourceLine, SourceSubject } from '../../../domain/coverage/coverageTable';
import { targetName } from '../../../i18n/stepText';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';

/** A source line for people: "Inwoners 2020: Statbel, CC BY 4.0". */
export function sourceText(
  language: Language,
  { subject, text }: SourceLine,
  { targets }: Pick<CoverageContext, 'targets'>,
): string {
  return `${subjectText(language, subject, targets)}: ${text}`;
}

/** The same with the names that the columns of a file have: "inhabitants 2020: Statbel, CC BY 4.0". */
export function sourceCode({ subject, text }: SourceLine): string {
  return `${subjectCode(subject)}: ${text}`;
}

function subjectText(
  language: Language,
  subject: SourceSubject,
  targets: CoverageContext['targets'],
): string {
  switch (subject.kind) {
    case 'areas':
      return translate(language, 'exports.source.areas');
    case 'scenario':
      return translate(language, 'exports.source.scenario');
    case 'denominator': {
      const { id, year, estimated } = subject;
      const name = translate(language, `table.${id}`);
      return estimated
        ? `${name} (${translate(language, 'label.estimated')})`
        : `${name} ${year ?? ''}`.trim();
    }
    case 'target': {
      const target = targets.find(({ key }) => key === subject.key);
      return target ? targetName(language, target) : subject.key;
    }
  }
}

function subjectCode(subject: SourceSubject): string {
  switch (subject.kind) {
    case 'areas':
      return subject.level;
    case 'scenario':
      return 'scenario';
    case 'denominator':
      return `${subject.id} ${subject.estimated ? '(estimated)' : (subject.year ?? '')}`.trim();
    case 'target':
      return subject.key;
  }
}
