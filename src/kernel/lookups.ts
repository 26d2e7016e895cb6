/** The lists that all tenants share. */
export abstract class Lookups {
  abstract isCountry(code: string): boolean;
  abstract isIndustry(code: string): boolean;
}
