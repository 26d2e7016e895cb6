import { IsIn, IsString, Length } from 'class-validator';
import { IsEmailAddress, IsId, Nullable, Optional } from '../../../../platform/http/validators.js';
import { type Subject, SUBJECTS } from '../../../../kernel/subject.js';
import { type Answer, ANSWERS } from '../../domain/participant.js';

/** Somebody who takes part: a user, a contact, or somebody else by his name or address. */
export class ParticipantBody {
  @IsId()
  @Nullable()
  readonly userId: string | null = null;

  @IsId()
  @Nullable()
  readonly contactId: string | null = null;

  @IsString()
  @Length(1, 200)
  @Nullable()
  readonly name: string | null = null;

  @IsEmailAddress()
  @Nullable()
  readonly email: string | null = null;
}

/** Somebody who is invited, and what he has answered. */
export class InvitedBody extends ParticipantBody {
  /** Left out, it stays what it is, and is NEEDS_ACTION at first. */
  @IsIn(ANSWERS)
  @Optional()
  readonly answer?: Answer;
}

/** Another record. */
export class SubjectBody {
  @IsIn(SUBJECTS)
  readonly type!: Subject['type'];

  @IsId()
  readonly id!: string;
}
