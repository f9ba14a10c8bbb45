//! What the store promises, seen from outside.

#[cfg(test)]
mod appending;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod kill;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod rows;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod tally;
