import type { ReactNode } from 'react';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { selectSubject } from '../../state/selectors/subject';
import { isExample } from '../../state/selectors/targetSources';
import { useApp } from '../../state/store/AppContext';
import { useSubjectName, useTargetName } from './names';
import { useTranslate } from './useTranslate';

interface Props {
  /** Of its heading. */
  headingId: string;
  target: TargetInForce;
  className?: string;
  children: ReactNode;
}

/** The panel beside the map under the name of a target and the chosen area. */
export function DetailPanel({ headingId, target, className, children }: Props) {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const synthetic = useApp((state) => isExample(state, target.target.id));
  const params = { target: useTargetName()(target), area: useSubjectName() };
  return (
    <section
      className={className ? `detail ${className}` : 'detail'}
      data-example={synthetic || undefined}
      aria-labelledby={headingId}
      // The panel scrolls, so the keyboard must be able to reach it even where nothing in it can be pressed.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <h2 id={headingId}>
        {subject?.code === null && subject.own ? t('detail.headingAll', params) : t('detail.heading', params)}
      </h2>
      {children}
    </section>
  );
}
