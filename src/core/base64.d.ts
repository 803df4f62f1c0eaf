/**
 * The two base64 functions that every browser and Node share; the core has no DOM
 * library, so they are declared here.
 */
declare function atob(data: string): string;
declare function btoa(data: string): string;
