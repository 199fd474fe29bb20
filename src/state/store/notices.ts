import { countsNothing } from '../../domain/measures/countSummary';
import type { Problem } from '../../domain/problem';
import { sameValue } from '../../domain/sameValue';
import type { AppState, AppStore } from './appStore';
import type { Step } from './records';
import type { CountedLayer, Notice, Offer } from './data';

type Message = ({ problem: Problem } | { text: NonNullable<Notice['text']> } | { counted: CountedLayer }) & {
  /** What the message tells of, so that it offers to take that back. */
  step?: Step | undefined;
  /** Key of the record that the message tells of, where it offers no step. */
  about?: string | undefined;
  offer?: Offer;
};

/** The file that a problem is of; empty where it names none. */
function fileOf({ params }: Problem): string {
  return 'file' in params ? String(params.file) : '';
}

/** Whether two problems say the same, of whichever file. */
function areOfOneCause(one: Problem, other: Problem): boolean {
  return one.code === other.code && sameValue({ ...one.params, file: '' }, { ...other.params, file: '' });
}

/**
 * The state with a message more; it stays until dismissed. One that something was done takes the place of the one
 * before, so that they do not pile up over the screen; problems stay, those of one cause as one. A layer of which nothing
 * counts is no success.
 */
export function withNotice(state: Pick<AppState, 'notices'>, message: Message): Pick<AppState, 'notices'> {
  if ('problem' in message) {
    const { problem, offer = null, about = null } = message;
    const same = state.notices.find(
      (other) =>
        other.problem &&
        other.offer === offer &&
        other.about === about &&
        areOfOneCause(other.problem, problem),
    );
    if (same?.problem) {
      const others = [...new Set([...same.others, fileOf(problem)])].filter(
        (file) => file !== fileOf(same.problem!),
      );
      return { notices: state.notices.map((other) => (other === same ? { ...same, others } : other)) };
    }
  }
  const id = 1 + Math.max(0, ...state.notices.map((notice) => notice.id));
  const none = {
    ...{ id, problem: null, others: [], text: null, counted: null },
    ...{ step: message.step ?? null, about: message.about ?? null, offer: message.offer ?? null },
  };
  const notice: Notice =
    'problem' in message
      ? { ...none, kind: 'problem', problem: message.problem }
      : 'counted' in message
        ? {
            ...none,
            kind: countsNothing(message.counted.summary) ? 'problem' : 'done',
            counted: message.counted,
          }
        : { ...none, kind: 'done', text: message.text };
  const kept = state.notices.filter((other) => notice.kind === 'problem' || other.kind === 'problem');
  return { notices: [...kept, notice] };
}

/** Put a message in front of the user: {@link withNotice}. */
export function notify(store: AppStore, message: Message): void {
  store.setState((state) => withNotice(state, message));
}
