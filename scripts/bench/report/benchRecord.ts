/** One line of the benchmark, as `--json` writes it. */
export interface BenchRecord {
  task: string;
  peer: string;
  /** Medians over the rounds. Those of a peer that took a sample are scaled up to all features. */
  ours_ms: number;
  peer_ms: number;
  ratio: number;
  /** Number of areas whose counts differ; for lengths and areas the largest relative difference of an area. */
  agreement: number;
  /** Whether the results are counts, of which `agreement` says how many differ. */
  counts: boolean;
  /** Largest memory of the program; null where the work is not a process of its own. */
  ours_mb: number | null;
  peer_mb: number | null;
  /** Every so manieth feature was given to the peer: 1 for all. */
  stride: number;
}
