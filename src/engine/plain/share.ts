/** How much of one geometry lies in each area (by index): points, or metres or square metres in Lambert 72. */
export type Share = Map<number, number>;
