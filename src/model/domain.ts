/** What a text is of whose words are of no other domain, but that holds too little of war to be about it. */
export const peacetime = 'peacetime';
