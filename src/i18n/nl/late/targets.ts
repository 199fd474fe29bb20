import type { TargetId } from '../../../domain/targets/target';

/** What every target is called at the end of a sentence of the report. */
export const targets = {
  'report.furthest.bomen': 'zijn de bomen',
  'report.furthest.hagen': 'zijn de hagen en geveltuinen',
  'report.furthest.perken': 'zijn de natuurgroenperken',
  'report.furthest.renovatie': 'zijn de collectieve renovaties',
  'report.furthest.hernieuwbaar': 'is de hernieuwbare energie',
  'report.furthest.energiegemeenschappen': 'zijn de energiegemeenschappen',
  'report.furthest.deel': 'zijn de deelsystemen',
  'report.furthest.laden': 'zijn de laadpunten',
  'report.furthest.fiets': 'zijn de fietspaden',
  'report.furthest.ontharding': 'is de ontharding',
  'report.furthest.hemelwater': 'is de hemelwateropvang',
} as const satisfies Record<`report.furthest.${TargetId}`, string>;
