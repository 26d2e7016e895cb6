/** Something that is to happen by itself at a moment. */
export interface Alarm {
  /** `expansion` enters further times of a long series into the calendar of those who take part. */
  readonly kind: 'reminder' | 'overdue' | 'expansion';
  readonly at: Date;
  /** When that is of which it reminds. */
  readonly occursAt: Date;
  /** So long before. */
  readonly minutesBefore: number | null;
}
