/** Before anything of Apollo's is loaded: the gateway reports to its maker unless it is told not to. */
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

export {};
