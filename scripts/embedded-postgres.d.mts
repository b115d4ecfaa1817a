/** A PostgreSQL cluster that runs for us. */
export type Cluster = {
  /** The owner's address of the database. */
  url: string;
  port: number;
  /** It was made just now and is empty. */
  isNew: boolean;
  /** It ran already when we came. */
  joined: boolean;
  stop: () => void;
};

/** Starts the cluster of a folder, or joins it; a temporary one vanishes when stopped or when the process ends. */
export function startCluster(options: { dir: string; temporary?: boolean; database?: string }): Promise<Cluster>;
