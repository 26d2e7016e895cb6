/** A message to a person: about what, and by which of our records. Neither address nor secret is in it. */
export interface Letter {
  readonly about: 'link' | 'invitation' | 'welcome' | 'password-changed' | 'code';
  readonly id: string;
}

/** Has letters sent. The same letter is sent once, however often it is handed over under one number. */
export abstract class Letters {
  abstract post(number: string, letter: Letter): Promise<void>;
}
