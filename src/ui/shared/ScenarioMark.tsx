/** The patch of colour of a plan; its name always stands beside it. */
export function ScenarioMark({ colour }: { colour: string }) {
  return <span className="scenario-mark" aria-hidden="true" style={{ background: colour }} />;
}
