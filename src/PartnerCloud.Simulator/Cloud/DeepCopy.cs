using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// Copies a graph of objects field by field, so that classes need no copy code. Immutable objects are shared, and so is the cloud that the
/// objects belong to.
/// </summary>
internal sealed class DeepCopy
{
    private static readonly MethodInfo Shallow = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<Type, Shape> Shapes = [];

    private readonly Dictionary<object, object> copies = new(ReferenceEqualityComparer.Instance);

    public static T Of<T>(T original) where T : class => (T)new DeepCopy().Copy(original)!;

    /// <summary>Copies objects into another cloud: references to the first cloud become references to the second.</summary>
    public static T For<T>(T original, SimulatedCloud from, SimulatedCloud to) where T : class
    {
        var copy = new DeepCopy();
        copy.copies[from] = to;
        return (T)copy.Copy(original)!;
    }

    private object? Copy(object? original)
    {
        if (original is null)
            return null;
        if (copies.TryGetValue(original, out var known))
            return known;
        if (ShapeOf(original.GetType()) is not { IsShared: false } shape)
            return original;
        return original switch
        {
            JsonNode json => copies[original] = json.DeepClone(),
            XElement xml => copies[original] = new XElement(xml),
            Array array => Elements(array),
            _ => Members(original, shape),
        };
    }

    private Array Elements(Array original)
    {
        var copy = (Array)original.Clone();
        copies[original] = copy;
        if (!IsFlat(original.GetType().GetElementType()!))
        {
            for (var index = 0; index < copy.Length; index++)
                copy.SetValue(Copy(original.GetValue(index)), index);
        }

        return copy;
    }

    private object Members(object original, Shape shape)
    {
        var copy = Shallow.Invoke(original, null)!;
        copies[original] = copy;
        foreach (var field in shape.Fields)
            field.SetValue(copy, Copy(field.GetValue(original)));
        return copy;
    }

    private static Shape ShapeOf(Type type) => Shapes.GetOrAdd(type, one => new(IsFlat(one) || IsShared(one), [.. FieldsOf(one).Where(field => !IsFlat(field.FieldType))]));

    private static bool IsShared(Type type) =>
        type == typeof(SimulatedCloud) || type.IsAssignableTo(typeof(Delegate)) || type.IsAssignableTo(typeof(Type))
        || type.GetInterfaces().Any(face => face.Name is "IComparer`1" or "IEqualityComparer`1");

    /// <summary>Whether values of the type are immutable and refer to nothing mutable.</summary>
    private static bool IsFlat(Type type) =>
        type == typeof(string) || type.IsPrimitive || type.IsEnum || type.IsPointer || (type.IsValueType && FieldsOf(type).All(field => IsFlat(field.FieldType)));

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }

    private sealed record Shape(bool IsShared, FieldInfo[] Fields);
}
