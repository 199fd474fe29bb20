import { Fragment } from 'react';

/** A text of which the words between double asterisks are strong. */
export function Emphasis({ text }: { text: string }) {
  return text
    .split('**')
    .map((part, place) =>
      place % 2 === 1 ? <strong key={place}>{part}</strong> : <Fragment key={place}>{part}</Fragment>,
    );
}
