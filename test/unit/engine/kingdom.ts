import { codeList } from '../../../subgraphs/kernel/codes.ts';
import type { TerritoryRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';

/** A kingdom of two regions and three provinces; the second province is one commune, and one commune had another code before. */
export const communes = ['01.101.01.01', '01.101.01.02', '01.102.01.01', '02.201.01.01', '02.201.01.02'] as const;
export const loneProvince = '01.102';
export const formerCode = '03.301.01.09';
export const nowhere = '09.999.01.01';
export const wide = ['MA', '01', '02', '01.101', loneProvince, '02.201'] as const;

type Level = TerritoryRow['level'];
const levelOf = (code: string): Level => (code === 'MA' ? 'NATION' : code.length === 2 ? 'REGION' : code.length === 6 ? 'PROVINCE' : 'COMMUNE');
const ancestorsOf = (code: string): readonly string[] => (code === 'MA' ? [] : code.length === 2 ? ['MA'] : code.length === 6 ? ['MA', code.slice(0, 2)] : ['MA', code.slice(0, 2), code.slice(0, 6)]);

/** Rows of all territories, with the persons and the kind of each commune. The second region is in no row, though communes name it. */
export const territoryRows = (populations: readonly (number | null)[], milieux: readonly TerritoryRow['milieu'][]): readonly TerritoryRow[] =>
  [...wide.filter((code) => code !== '02'), ...communes].map((code) => {
    const at = (communes as readonly string[]).indexOf(code);
    return {
      code,
      level: levelOf(code),
      ancestor_codes: ancestorsOf(code),
      former_codes: code === communes[1] ? [formerCode] : [],
      population: at < 0 ? null : populations[at]!,
      milieu: at < 0 ? null : milieux[at]!,
    };
  });

export const actionCodes = ['N1', 'N2', 'N3', 'N4', 'N5'] as const;
export const projectCodes = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'] as const;
export const associationCodes = ['A1', 'A2', 'A3'] as const;
export const localCodes = [...projectCodes, ...associationCodes] as const;
export const planCodes = ['PAC-1', 'PAC-2', 'PDP-1', 'PDR-1', 'PDR-2'] as const;
/** Projects name it, and no row has it. */
export const lostPlan = 'PAC-LOST';
export const owners = ['MINISTRY', 'AGENCY', 'COUNCIL', 'FRIENDS'] as const;

export const services = ['SOC/DIS/CTR', 'SOC/DIS/EDU', 'SOC/ELD/HOME', 'BAS/WAT/WEL'] as const;
export const people = ['disabled', 'elderly', 'children'] as const;
/** More than the 31 keys that have a bit of their own. */
export const everybody: readonly string[] = [...codeList('populations').keys()];
