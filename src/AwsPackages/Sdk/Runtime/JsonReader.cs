#nullable enable
using System.Collections;
using System.Text.Json;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Reads AWS JSON into property bags. Unknown members are skipped, and missing ones stay null.</summary>
internal static class JsonReader
{
    public static void Fill(object bag, JsonElement json)
    {
        foreach (var member in WireShape.Of(bag.GetType()))
        {
            if (json.TryGetProperty(member.Name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                member.Set(bag, ReadValue(member.Type, value));
            }
        }
    }

    private static object ReadValue(Type type, JsonElement value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (type == typeof(bool)) return value.GetBoolean();
        if (type == typeof(int)) return value.GetInt32();
        if (type == typeof(long)) return value.GetInt64();
        if (type == typeof(DateTime)) return ReadTime(value);
        if (type == typeof(MemoryStream)) return new MemoryStream(value.GetBytesFromBase64());
        if (WireShape.IsConstant(type)) return WireShape.CreateConstant(type, value.GetString()!);
        if (WireShape.IsDictionary(type)) return ReadDictionary(type, value);
        if (WireShape.IsList(type)) return ReadList(type, value);
        var bag = WireShape.Create(type);
        Fill(bag, value);
        return bag;
    }

    private static DateTime ReadTime(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? WireTime.FromEpochSeconds(value.GetDouble()) : WireTime.Parse(value.GetString()!);

    private static IList ReadList(Type type, JsonElement value)
    {
        var list = (IList)WireShape.Create(type);
        foreach (var item in value.EnumerateArray())
        {
            list.Add(ReadValue(type.GenericTypeArguments[0], item));
        }
        return list;
    }

    private static IDictionary ReadDictionary(Type type, JsonElement value)
    {
        var dictionary = (IDictionary)WireShape.Create(type);
        foreach (var entry in value.EnumerateObject())
        {
            dictionary.Add(entry.Name, ReadValue(type.GenericTypeArguments[1], entry.Value));
        }
        return dictionary;
    }
}
