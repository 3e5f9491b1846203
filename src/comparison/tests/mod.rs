//! Tables of two claims and the verdict that must come out.

mod gate;
mod origins;
mod periods;
mod positions;
mod seeds;
mod values;
mod voices;
