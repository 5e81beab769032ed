namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>All intrinsic functions of the States Language.</summary>
internal static class IntrinsicFunctions
{
    private static readonly Dictionary<string, IntrinsicFunction> ByName =
        new[] { TextFunctions.All, ArrayFunctions.All, JsonFunctions.All, EncodingFunctions.All, MathFunctions.All }
            .SelectMany(family => family)
            .ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static IntrinsicFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
