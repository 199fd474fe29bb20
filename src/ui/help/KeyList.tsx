import type { ReactNode } from 'react';
import { useTranslate } from '../shared/useTranslate';

export interface KeyRow {
  /** As people read them; a space stands for its key. */
  keys: string;
  text: ReactNode;
}

/** Keys with what each does, under a heading. */
export function KeyList({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  const t = useTranslate();
  return (
    <section className="help-keys-part">
      <h4>{title}</h4>
      <dl>
        {rows.map(({ keys, text }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys === ' ' ? t('planKeys.space') : keys}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
