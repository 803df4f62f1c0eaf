/**
 * Did an office ever have more holders, known to the day, than seats? An acting
 * holder takes no seat: one serves while the other is on leave.
 */
import type { Records } from '../../model/records';
import { isExact } from '../days';
import { isHeld } from '../offices';
import type { Problem } from './problem';

export function checkHolders({ offices, officials }: Records): Problem[] {
  const terms = officials.flatMap((official) =>
    official.roles.filter((role) => !role.acting).map((role) => ({ id: official.id, role })),
  );
  return offices.flatMap(({ id, seats }): Problem[] => {
    if (seats === undefined) return [];
    const here = terms.filter(({ role }) => role.office === id);
    // Holders change on first days only, so those are the days to count on.
    const days = here.flatMap(({ role }) => (role.from && isExact(role.from) ? [role.from] : []));
    return days.flatMap((day): Problem[] => {
      const holders = here.filter(({ role }) => isHeld(role, day) === 'yes');
      if (holders.length <= seats) return [];
      const names = holders.map((holder) => holder.id).join(', ');
      return [
        {
          record: id,
          field: 'seats',
          problem: `has ${seats} seat(s) and on ${day} is held by ${names}`,
        },
      ];
    });
  });
}
