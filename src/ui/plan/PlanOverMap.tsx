import '../styles/plan.css';
/** What lies over the map while measures are planned. */
export function PlanOverMap() {
  return (
    <>
      {/* At the left edge, under the title: the tools of the chosen target. */}
      <div className="plan-tools-place" />
    </>
  );
}
