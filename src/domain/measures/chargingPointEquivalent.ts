/** The two tables of weights that circulate; sources conflict, so the choice is a visible setting. */
export const CPE_WEIGHT_TABLES = ['call2022', 'press2024'] as const;
export type CpeWeightTable = (typeof CPE_WEIGHT_TABLES)[number];

/** A table as steps in whole kW: the weight of the first step that the connector's power is below. */
const STEPS: Record<CpeWeightTable, readonly { belowKw: number; weight: number }[]> = {
  // Official call of 2022: 3-11 kW 1, 22 kW 2, AC 43 kW 4, DC 50 to under 150 kW 5, 150 and over 10, 300 kW 20.
  call2022: [
    { belowKw: 22, weight: 1 },
    { belowKw: 43, weight: 2 },
    { belowKw: 50, weight: 4 },
    { belowKw: 150, weight: 5 },
    { belowKw: 300, weight: 10 },
    { belowKw: Infinity, weight: 20 },
  ],
  // Press, 2024: up to and including 22 kW 1, up to and including 150 kW 5, over that 10.
  press2024: [
    { belowKw: 23, weight: 1 },
    { belowKw: 151, weight: 5 },
    { belowKw: Infinity, weight: 10 },
  ],
};

/**
 * Charging-point equivalents of one connector of `kw`. Classes are of nominal power: volts times amperes of the same
 * connector are a fraction above or below it (three phases of 32 A are listed as 22, 22.08 and 22.17 kW), so power is
 * taken in whole kW.
 */
export function cpeWeight(kw: number, table: CpeWeightTable): number {
  const nominal = Math.round(kw);
  return STEPS[table].find((step) => nominal < step.belowKw)!.weight;
}
