/** What every process remembers of who may do what. What is forgotten here holds for the very next request, in all of them. */
export abstract class Remembered {
  abstract forgetUser(userId: string): Promise<void>;
  abstract forgetSession(sessionId: string): Promise<void>;
  abstract forgetApiKey(keyId: string): Promise<void>;
  /** All users of the tenant: roles, teams, the tenant itself. */
  abstract forgetEverybody(): Promise<void>;
}
