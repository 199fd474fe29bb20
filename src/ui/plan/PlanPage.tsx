import '../styles/plan.css';
import { PlanDetail } from './PlanDetail';
import { PlanTable } from './PlanTable';

/** What stands around the map while measures are planned: the tables below it, the gap after the plan beside it. */
export function PlanPage() {
  return (
    <>
      <PlanTable />
      <PlanDetail />
    </>
  );
}
