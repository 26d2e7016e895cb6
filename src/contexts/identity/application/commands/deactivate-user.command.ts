import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsId, Nullable } from '../../../../platform/http/validators.js';
import { type UserId } from '../../domain/user/user.js';
import { NobodyToReassignTo } from '../../domain/user/user.errors.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';
import { SigningOut } from '../rules/signing-out.js';

/** Deactivate a user: from that moment on he is signed in nowhere, and can not sign in. */
export class DeactivateUser extends Command<void> {
  readonly id!: UserId;

  /** What becomes of his records: they stay his, or somebody else takes them over. */
  @IsIn(['leave', 'reassign'])
  readonly records!: 'leave' | 'reassign';

  /**
   * Who takes them over.
   * @example null
   */
  @IsId()
  @Nullable()
  readonly reassignTo: UserId | null = null;
}

@CommandHandler(DeactivateUser)
export class DeactivateUserHandler implements ICommandHandler<DeactivateUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly signingOut: SigningOut,
    private readonly assignment: RoleAssignment,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ id, records, reassignTo }: DeactivateUser): Promise<void> {
    const others = await this.users.hasAdministratorBeside(id);
    const user = await this.users.get(id);
    await this.assignment.assertMayTouch(user.has);
    if (reassignTo !== null && (await this.users.missingAmong([reassignTo])).length > 0) throw new NobodyToReassignTo('The user who shall take the records over is not there, or not active.');
    user.deactivate({ records, reassignTo }, others);
    const now = this.clock.now();
    await this.signingOut.everywhere(id, 'user_deactivated', now);
    await this.remembered.forgetUser(id);
  }
}
