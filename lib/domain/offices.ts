// ERO field offices: dated data. SOURCE: deportationdata/ice-offices, 20 Apr 2026 (CC0), and the project's field notes.
// Some sources count 24 offices; this list has 25 and headquarters.
import { z } from 'zod';

export const OfficeId = z.enum([
  'atlanta',
  'baltimore',
  'boston',
  'buffalo',
  'chicago',
  'dallas',
  'denver',
  'detroit',
  'el-paso',
  'harlingen',
  'houston',
  'los-angeles',
  'miami',
  'new-orleans',
  'new-york-city',
  'newark',
  'philadelphia',
  'phoenix',
  'salt-lake-city',
  'san-antonio',
  'san-diego',
  'san-francisco',
  'seattle',
  'st-paul',
  'washington',
  'hq',
]);
export type OfficeId = z.infer<typeof OfficeId>;

/** One office: its printed name, other names seen in mail, and the IANA zone in which its days are counted. */
export type Office = {
  readonly id: OfficeId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly timeZone: string;
};

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

/** Every office, alphabetical, headquarters last. */
export const OFFICES: readonly Office[] = [
  { id: 'atlanta', name: 'Atlanta', aliases: [], timeZone: EASTERN },
  { id: 'baltimore', name: 'Baltimore', aliases: [], timeZone: EASTERN },
  { id: 'boston', name: 'Boston', aliases: ['Burlington'], timeZone: EASTERN },
  { id: 'buffalo', name: 'Buffalo', aliases: [], timeZone: EASTERN },
  { id: 'chicago', name: 'Chicago', aliases: [], timeZone: CENTRAL },
  { id: 'dallas', name: 'Dallas', aliases: [], timeZone: CENTRAL },
  { id: 'denver', name: 'Denver', aliases: [], timeZone: MOUNTAIN },
  { id: 'detroit', name: 'Detroit', aliases: [], timeZone: 'America/Detroit' },
  { id: 'el-paso', name: 'El Paso', aliases: [], timeZone: MOUNTAIN },
  { id: 'harlingen', name: 'Harlingen', aliases: [], timeZone: CENTRAL },
  { id: 'houston', name: 'Houston', aliases: [], timeZone: CENTRAL },
  { id: 'los-angeles', name: 'Los Angeles', aliases: [], timeZone: PACIFIC },
  { id: 'miami', name: 'Miami', aliases: ['Miramar'], timeZone: EASTERN },
  { id: 'new-orleans', name: 'New Orleans', aliases: [], timeZone: CENTRAL },
  { id: 'new-york-city', name: 'New York City', aliases: ['New York'], timeZone: EASTERN },
  { id: 'newark', name: 'Newark', aliases: [], timeZone: EASTERN },
  { id: 'philadelphia', name: 'Philadelphia', aliases: [], timeZone: EASTERN },
  { id: 'phoenix', name: 'Phoenix', aliases: [], timeZone: 'America/Phoenix' },
  { id: 'salt-lake-city', name: 'Salt Lake City', aliases: [], timeZone: MOUNTAIN },
  { id: 'san-antonio', name: 'San Antonio', aliases: [], timeZone: CENTRAL },
  { id: 'san-diego', name: 'San Diego', aliases: [], timeZone: PACIFIC },
  { id: 'san-francisco', name: 'San Francisco', aliases: [], timeZone: PACIFIC },
  { id: 'seattle', name: 'Seattle', aliases: [], timeZone: PACIFIC },
  {
    id: 'st-paul',
    name: 'St. Paul',
    aliases: ['St Paul', 'Saint Paul', 'Minneapolis-St. Paul', 'Minneapolis-St Paul'],
    timeZone: CENTRAL,
  },
  {
    id: 'washington',
    name: 'Washington',
    aliases: ['Washington DC', 'Washington, DC', 'Washington, D.C.', 'Fairfax', 'Chantilly'],
    timeZone: EASTERN,
  },
  { id: 'hq', name: 'Headquarters', aliases: ['HQ', 'ICE Headquarters', 'ERO Headquarters'], timeZone: EASTERN },
];

const BY_ID: ReadonlyMap<OfficeId, Office> = new Map(OFFICES.map((office) => [office.id, office]));

/** The office of an id. Every id has one; a miss is a programmer's fault and throws. */
export function officeOf(id: OfficeId): Office {
  const office = BY_ID.get(id);
  if (office === undefined) throw new Error('Office id without an entry');
  return office;
}
