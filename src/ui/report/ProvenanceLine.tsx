import type { ReactNode } from 'react';

/** One fact of the provenance: what, and where it comes from. */
export function ProvenanceLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p>
      <strong>{name}:</strong> {children}
    </p>
  );
}
