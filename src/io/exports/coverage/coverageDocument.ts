import type { CoverageContext, CoverageTable } from '../../../domain/coverage/coverageTable';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { TargetKey } from '../../../domain/targets/targetInForce';
import { withNumbersIn } from '../../../i18n/format';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import type { Columns } from '../../../features/columns';
import type { ExportDocument } from '../exportDocument';
import { areaFields, targetFields } from './coverageFields';
import type { DescribedColumn } from './coverageFields';
import { coverageProvenance } from './coverageProvenance';
import { measureSheet } from './measureSheet';
import type { ListedMeasure } from './measureSheet';
import { coverageSheet, coverageWideSheet, leftOutSheet } from './coverageSheets';

export interface CoverageDocumentRequest {
  /** The area layer; feature number is area number in the table. Only its geometry is used. */
  columns: Columns;
  table: CoverageTable;
  context: CoverageContext;
  language: Language;
  /** Name of the file without its ending; default `pactkaart-<level>`. */
  name?: string;
  /** Default: every target of the table. */
  targets?: readonly TargetKey[];
  /** What is known of the areas beside their numbers. */
  more?: readonly DescribedColumn[];
  /** The measures of the plan that the numbers are held against; absent where they do not travel along. */
  measures?: readonly ListedMeasure[];
}

/** What is said of a plan comes after all else, so that who scripts on the columns finds them where they were. */
function planLast(fields: readonly DescribedColumn[]): DescribedColumn[] {
  const isOfPlan = ({ field }: DescribedColumn) => /(^|_)plan_/.test(field.name);
  return [...fields.filter((one) => !isOfPlan(one)), ...fields.filter(isOfPlan)];
}

/**
 * The numbers of a level on its areas: one feature per area with `area_code`, `area_name`, what the numbers rest on,
 * and per target `<target>_<column>`; and the same as tables.
 * @returns `export.invalid` when the table is about other areas
 */
export function coverageDocument(request: CoverageDocumentRequest): Result<ExportDocument> {
  return withNumbersIn(request.language, () => documentOf(request));
}

function documentOf(request: CoverageDocumentRequest): Result<ExportDocument> {
  const { columns, table, context, language, more = [] } = request;
  const name = request.name ?? `pactkaart-${context.level}`;
  if (columns.count !== table.areas.length)
    return fail('export.invalid', { file: name, feature: 0, cause: 'otherAreas' });
  const scope = { context, language };
  const targets = request.targets ?? [...table.byTarget.keys()];
  const described = planLast([
    ...areaFields(table, scope),
    ...more,
    ...targets.flatMap((target) => targetFields(table, scope, target)),
  ]);
  return ok({
    name,
    title: translate(language, 'exports.title.coverage'),
    language,
    columns: { ...columns, attributes: described.map(({ column }) => column) },
    fields: described.map(({ field }) => field),
    sheets: [
      coverageSheet(table, targets, scope),
      coverageWideSheet(table, targets, scope),
      leftOutSheet(table, targets, scope),
      ...(request.measures ? [measureSheet(request.measures, scope)] : []),
    ],
    provenance: coverageProvenance(context, language),
  });
}
