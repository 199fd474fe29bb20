/** What is asked of a measure after it is drawn: the field, and what is typed or chosen in it. */
export interface Asked {
  /** True: without it nothing counts, so that it is filled in for every way to draw one; else for the first. */
  always?: true;
  field: string;
  /** Empty for a box that is ticked. */
  says: string;
  /** What the measure then says of itself in the file. */
  sets: Record<string, unknown>;
}

/**
 * Every way to draw a measure of the ten kinds: the target with its letter, the tools in their order, each with the corners
 * of what is drawn, in steps of an arrow key from the middle of the map.
 */
export const WAYS: {
  target: string;
  letter: string;
  tools: [tool: string, corners: number[][]][];
  asked?: Asked;
}[] = [
  {
    ...{
      target: 'Bomen',
      letter: 'b',
      asked: { field: 'Domein', says: 'privédomein', sets: { domain: 'private' } },
    },
    tools: [['Boom', [[0, 0]]], ['Bomenrij', [[0, 0], [1, 0]]], ['Aanplanting', [[0, 0], [1, 0], [1, 1]]]], // prettier-ignore
  },
  {
    ...{
      target: 'Hagen',
      letter: 'h',
      asked: { field: 'Verwijderd (gaat eraf)', says: '', sets: { removed: true } },
    },
    tools: [['Haag of geveltuin', [[0, 0], [1, 0]]]], // prettier-ignore
  },
  {
    ...{
      target: 'Natuurgroenperken',
      letter: 'p',
      asked: { field: 'Naam', says: 'Kerkplein', sets: { name: 'Kerkplein' } },
    },
    tools: [['Perk van 10 m²', [[0, 0]]], ['Perk', [[0, 0], [1, 0], [1, 1]]]], // prettier-ignore
  },
  {
    ...{
      target: 'Renovatie',
      letter: 'r',
      asked: { always: true, field: 'Wooneenheden', says: '24', sets: { dwellings: 24 } },
    },
    tools: [['Gebied aanwijzen', [[0, 0]]], ['Vlak', [[0, 0], [1, 0], [1, 1]]], ['Punt', [[0, 0]]]], // prettier-ignore
  },
  {
    ...{ target: 'Hernieuwbare', letter: 'e', asked: { field: 'Vermogen', says: '50', sets: { kwp: 50 } } },
    tools: [['Energieproject', [[0, 0]]]],
  },
  {
    ...{ target: 'Deelsystemen', letter: 'd', asked: { field: 'Deelwagens', says: '3', sets: { cars: 3 } } },
    tools: [['Toegangspunt', [[0, 0]]]],
  },
  {
    ...{
      target: 'Laadpunten',
      letter: 'l',
      asked: { field: 'Vermogen per aansluiting', says: '22', sets: { kw: 22 } },
    },
    tools: [['Laadplein', [[0, 0]]]],
  },
  {
    ...{
      target: 'Fietspad',
      letter: 'f',
      asked: { field: 'Richting', says: 'beide kanten', sets: { both_sides: true } },
    },
    tools: [['Fietspad', [[0, 0], [1, 0]]]], // prettier-ignore
  },
  {
    ...{
      target: 'Ontharding',
      letter: 'o',
      asked: { field: 'Domein', says: 'privédomein', sets: { domain: 'private' } },
    },
    tools: [['Ontharding', [[0, 0], [1, 0], [1, 1]]]], // prettier-ignore
  },
  {
    ...{
      target: 'Hemelwater',
      letter: 'w',
      asked: { always: true, field: 'Volume', says: '30', sets: { volume_m3: 30 } },
    },
    tools: [['Put of tank', [[0, 0]]], ['Bekken of wadi', [[0, 0], [1, 0], [1, 1]]]], // prettier-ignore
  },
];
/** How far an arrow key moves the map, in pixels. */
export const ARROW = 100;
