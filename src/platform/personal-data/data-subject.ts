/** Whom records are about, in whatever context: a record of one kind, by the ids that it has had. */
export interface DataSubject {
  /** In the singular, as a resource calls its records. */
  readonly kind: string;
  readonly ids: readonly string[];
  /** Records of other kinds that are the same person, by their kind: the customers that a contact is. */
  readonly others: Readonly<Record<string, readonly string[]>>;
  /** Where he gets his mail: what names nobody else, and one of these, names him. */
  readonly addresses: readonly string[];
}

/** Every record that he is. */
export const idsOf = ({ ids, others }: Pick<DataSubject, 'ids' | 'others'>): readonly string[] => [...ids, ...Object.values(others).flat()];
