// Which page this is.
import { board } from "./board.js";
import { reading } from "./reading.js";

if (location.pathname.startsWith("/document/")) reading();
else board();
