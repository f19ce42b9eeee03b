package dev.corpkit.simulator.world;

/** Who came through a web login, and whether sensitive data was asked for (snsapi_privateinfo). */
public record Login(Enterprise enterprise, String userid, boolean privateInfo) {}
