// Five reports of one event, written for this project: the event, the places and the people are invented.

import type { Draft } from "../state";
import agency from "./agency.txt?raw";
import courier from "./courier.txt?raw";
import ledger from "./ledger.txt?raw";
import observer from "./observer.txt?raw";
import radio from "./radio.txt?raw";

export const example: readonly Draft[] = [
  { name: "Norrland Press Agency", text: agency },
  { name: "The Vessing Courier", text: courier },
  { name: "Morning Ledger", text: ledger },
  { name: "Kalder Observer", text: observer },
  { name: "Radio Delta", text: radio },
];
