/** Whom records are about, in whatever context: a record of one kind, by the ids that it has had. */
export interface DataSubject {
  /** In the singular, as a resource calls its records. */
  readonly kind: string;
  readonly ids: readonly string[];
}
