/** What the map library's worker answers the page with, by the kind of question: its `Actor`. */
export interface WorkerAnswers {
  readonly messageHandlers: Record<string, (...question: never[]) => Promise<object>>;
}

/** The question to read shapes: `loadData` of the library's `MessageType`. */
const READ = 'LD';

/**
 * Have the map library's worker keep the shapes that it read from an address. It would send them to the page whole, which
 * asks for them nowhere: of nine thousand areas it took them in for a third of a second, and held them from then on.
 */
export function keepShapes({ messageHandlers }: WorkerAnswers): void {
  const read = messageHandlers[READ];
  if (!read) return;
  messageHandlers[READ] = async (...question) => {
    const answer: { data?: unknown } = { ...(await read(...question)) };
    delete answer.data;
    return answer;
  };
}
